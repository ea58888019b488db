%dw 2.0
fun sent(vars) = (vars filterObject ((value, key) -> (key as String) startsWith "outbound_") mapObject ((value, key) -> {((key as String)[9 to -1]): value})) ++ (vars.compatibility_outboundProperties default {})
fun listed(name) = (lower(name) startsWith "http.") or (lower(name) == "connection") or (lower(name) == "host") or (lower(name) == "transfer-encoding")
fun renamed(name) = if (upper(name) startsWith "MULE_") upper("X-" ++ name) else name
fun httpRequesterHeaders(vars) = sent(vars) filterObject ((value, key) -> not listed(key as String)) mapObject ((value, key) -> {(renamed(key as String)): value})
fun httpRequesterMethod(vars) = sent(vars)["http.method"] default "POST"
fun answered(name) = ["accept-ranges", "age", "content-disposition", "set-cookie", "etag", "location", "proxy-authenticate", "retry-after", "server", "vary", "www-authenticate"] contains lower(name)
fun httpRequesterTransportHeaders(vars) = httpRequesterHeaders(vars) filterObject ((value, key) -> not answered(key as String))
