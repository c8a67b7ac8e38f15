# What is different at every paper: the machines that the site runs on, and who may purge. Everything else is in default.vcl.
vcl 4.1;

import directors;

# A public address, since the admin port is on loopback only. A machine is let go of two seconds after it stops answering, and taken
# back two seconds after it answers again; it begins as well.
probe alive {
    .request = "HEAD /robots.txt HTTP/1.1" "Host: localhost" "User-Agent: varnish-probe" "Connection: close";
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

# A gift may wait eight seconds for the payment provider, and ten for a form on a bad line.
backend one {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = alive;
    .connect_timeout = 1s;
    .first_byte_timeout = 20s;
    .between_bytes_timeout = 10s;
}

# With one machine alone, take away this one and its line in vcl_init.
backend two {
    .host = "10.0.0.2";
    .port = "3000";
    .probe = alive;
    .connect_timeout = 1s;
    .first_byte_timeout = 20s;
    .between_bytes_timeout = 10s;
}

# Each machine of the site purges by itself (PURGE=varnish, PURGE_URLS=http://this-machine:6081); nobody else may.
acl purgers {
    "127.0.0.1";
    "::1";
    "10.0.0.2";
}

# Each address has one machine that it is asked of, as long as that is well. Readers then never see an older page after a newer one
# because the two machines have heard of a change at different moments.
sub vcl_init {
    new origins = directors.shard();
    origins.add_backend(one);
    origins.add_backend(two);
    origins.reconfigure();
}
