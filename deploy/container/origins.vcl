# The two origins of compose.yaml, in the place of deploy/varnish/origins.vcl.
vcl 4.1;

import directors;

probe alive {
    .request = "HEAD /robots.txt HTTP/1.1" "Host: localhost" "User-Agent: varnish-probe" "Connection: close";
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

backend one {
    .host = "10.89.70.11";
    .port = "3000";
    .probe = alive;
    .connect_timeout = 1s;
    .first_byte_timeout = 20s;
}

backend two {
    .host = "10.89.70.12";
    .port = "3000";
    .probe = alive;
    .connect_timeout = 1s;
    .first_byte_timeout = 20s;
}

acl purgers {
    "10.89.70.11";
    "10.89.70.12";
}

sub vcl_init {
    new origins = directors.shard();
    origins.add_backend(one);
    origins.add_backend(two);
    origins.reconfigure();
}
