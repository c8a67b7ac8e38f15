# Varnish 7.1 with varnish-modules (Debian: apt-get install varnish varnish-modules) in front of one or two machines of the site.
# How it is set up: docs/deploy-edge.md.
vcl 4.1;

import std;
import xkey;

include "./origins.vcl";

sub vcl_recv {
    if (req.restarts == 0) {
        unset req.http.X-Older;
        unset req.http.X-Found;

        # By key, as the site names them in the field `xkey` of its answers. Varnish has written the sender's address into
        # X-Forwarded-For: where another one stands before it, the request came through a proxy and from whoever is behind that.
        if (req.method == "PURGE") {
            if (client.ip !~ purgers || req.http.X-Forwarded-For ~ ",") {
                return (synth(403, "Not from here"));
            }
            # What must vanish is gone; what is only older may still be shown, as vcl_hit says.
            set req.http.X-Found = xkey.purge(req.http.xkey-hard) + xkey.softpurge(req.http.xkey-soft);
            return (synth(200, "Purged " + req.http.X-Found));
        }

        # The site looks at none of these, so none may keep a reader from the cache.
        unset req.http.Cookie;
        unset req.http.Authorization;

        # What campaigns and social networks hang on an address changes nothing of the page (the same list is in
        # lib/addresses/canonical.ts). Other parameters stay: `?p=123` may be an old address.
        set req.url = regsuball(req.url,
            "(?<=[?&])(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|dclid|igshid|mc_[ce]id|_ga)=[^&]*(?:&|$)", "");
        set req.url = regsub(req.url, "[?&]+$", "");

        # The site compresses once and better than anybody on the way could, so its forms are kept as they are: brotli, gzip,
        # neither. Browsers send a dozen spellings of Accept-Encoding; whoever excludes something gets the plain form.
        # Not by `Vary`, of which Varnish leaves Accept-Encoding out unless it is started with -p http_gzip_support=off.
        set req.http.X-Coding = "identity";
        if (req.http.Accept-Encoding !~ ";\s*q=0(?:\.0*)?\s*(?:,|$)" && req.http.Accept-Encoding ~ "\bgzip\b") {
            set req.http.X-Coding = "gzip";
            if (req.http.Accept-Encoding ~ "\bbr\b") {
                set req.http.X-Coding = "br, gzip";
            }
        }

        # Pictures come in the best format that the browser shows (`Vary: Accept`), of which there are three.
        if (req.http.Accept ~ "image/avif") {
            set req.http.Accept = "image/avif";
        } elsif (req.http.Accept ~ "image/webp") {
            set req.http.Accept = "image/webp";
        } else {
            set req.http.Accept = "*/*";
        }
    }

    set req.backend_hint = origins.backend();

    # See vcl_hit. What is set here outlasts a restart.
    if (req.http.X-Older == "known") {
        set req.grace = 0s;
    } elsif (req.http.X-Older == "serve") {
        set req.grace = 4w;
    }

    # Sound and video, in the parts that players ask for: kept whole, one film would push out all the rest.
    if (req.url ~ "(?i)^/media/[^/]+/[^/?]+\.(?:mp3|m4a|ogg|opus|mp4|webm)(?:\?|$)") {
        return (pass);
    }

    # Gifts, and methods that the site itself refuses: never kept, and never a bare pipe to the site.
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
}

# Not by Host: absolute addresses of the site come from its settings, and a made-up Host must not make another copy.
sub vcl_hash {
    hash_data(req.url);
    hash_data(req.http.X-Coding);
    return (lookup);
}

# Everything is kept for as long as it may be shown when all fails (stale-if-error, a day). While an origin is well, an older
# one is shown to whoever comes within `stale-while-revalidate`, and fetched meanwhile. Whoever comes later waits for the new one, with
# everybody else who wants it: one request goes to the origin. Only when that fails is the older one shown.
sub vcl_hit {
    set req.http.X-Found = "hit";
    if (obj.ttl < 0s && !req.http.X-Older && std.healthy(req.backend_hint)
        && obj.ttl + std.duration(regsub(obj.http.Cache-Control, "^.*stale-while-revalidate=(\d+).*$", "\1s"), 0s) < 0s) {
        set req.http.X-Older = "known";
        return (restart);
    }
}

sub vcl_miss {
    set req.http.X-Found = "fwd=uri-miss";
    if (req.http.X-Older) {
        set req.http.X-Found = "fwd=stale";
    }
}

sub vcl_pass {
    set req.http.X-Found = "fwd=bypass";
    if (req.method != "GET" && req.method != "HEAD") {
        set req.http.X-Found = "fwd=method";
    }
}

sub vcl_backend_fetch {
    # The second try goes to the other machine. All of giving goes to one, which remembers which form has been paid.
    set bereq.backend = origins.backend(by = KEY, key = origins.key(regsub(bereq.url, "^/don(?:[/?].*)?$", "/don")),
        alt = bereq.retries);
    set bereq.http.Accept-Encoding = bereq.http.X-Coding;

    # The form that Varnish holds is to be replaced by a smaller one: see vcl_backend_response.
    if (bereq.http.X-Coding ~ "br" && bereq.http.If-None-Match ~ "-gz") {
        unset bereq.http.If-None-Match;
    }

    # Readers for whom there is an older page need not wait long for an origin that does not answer.
    if (bereq.http.X-Older) {
        set bereq.first_byte_timeout = 1s;
    }
}

sub vcl_backend_response {
    if (beresp.status >= 500) {
        if (bereq.retries == 0 && (bereq.method == "GET" || bereq.method == "HEAD")) {
            return (retry);
        }
        # Whatever is kept stays: in the background, or by way of vcl_synth.
        if (bereq.is_bgfetch || bereq.http.X-Older == "known") {
            return (abandon);
        }
        # The site's own page for a failure. For a second, readers who wait for this page are not made to wait one for the other.
        set beresp.uncacheable = true;
        set beresp.ttl = 1s;
        set beresp.grace = 0s;
        return (deliver);
    }

    # Varnish reads s-maxage and stale-while-revalidate by itself. For pictures and redirects, of which the site does not say it,
    # a day as well: with pages alone, a front without its photos and old links into nothing would be left.
    if (beresp.http.Cache-Control !~ "no-store") {
        set beresp.grace = 1d;
    }
    if (beresp.http.Cache-Control ~ "stale-if-error=\d") {
        set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 1d);
    }

    # The site makes a page's brotli form once it is asked for a second time, and sends gzip until then.
    if (bereq.http.X-Coding ~ "br" && beresp.http.Content-Encoding == "gzip" && beresp.ttl > 3s) {
        set beresp.ttl = 3s;
    }
}

sub vcl_backend_error {
    if (bereq.retries == 0 && (bereq.method == "GET" || bereq.method == "HEAD")) {
        return (retry);
    }
    if (bereq.is_bgfetch || bereq.http.X-Older == "known") {
        return (abandon);
    }
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "10";
    set beresp.http.Content-Security-Policy = "default-src 'none'";
    synthetic({"<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Le journal est momentanément indisponible</title><h1>Le journal est momentanément indisponible</h1><p>Rechargez la page dans une minute."});
    return (deliver);
}

sub vcl_synth {
    # The fetch of a page that is here in an older version has failed.
    if (req.http.X-Older == "known" && resp.status == 503) {
        set req.http.X-Older = "serve";
        return (restart);
    }
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    set resp.http.Cache-Control = "no-store";
    synthetic(resp.reason + {"
"});
    return (deliver);
}

sub vcl_deliver {
    # Keys are for edges. So is s-maxage, of this one alone: nobody purges a cache between here and the reader.
    unset resp.http.xkey;
    set resp.http.Cache-Control = regsub(resp.http.Cache-Control, "s-maxage=\d+,?\s*", "");
    unset resp.http.X-Varnish;
    unset resp.http.Via;

    # For operators (RFC 9211): where the answer came from, and for how many seconds it is good; below zero, how much older it is.
    set resp.http.Cache-Status = "varnish; " + req.http.X-Found;
    if (req.http.X-Found == "hit") {
        set resp.http.Cache-Status = resp.http.Cache-Status + "; ttl=" + std.integer(duration = obj.ttl);
    }
}
