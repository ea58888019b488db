%dw 2.0
fun sent(vars) = (vars filterObject ((value, key) -> (key as String) startsWith "outbound_") mapObject ((value, key) -> {((key as String)[9 to -1]): value})) ++ (vars.compatibility_outboundProperties default {})
fun listed(name) = (lower(name) startsWith "http.") or (lower(name) == "connection") or (lower(name) == "transfer-encoding")
fun renamed(name) = if (upper(name) startsWith "MULE_") upper("X-" ++ name) else name
fun httpListenerResponseHeaders(vars) = sent(vars) filterObject ((value, key) -> not listed(key as String)) mapObject ((value, key) -> {(renamed(key as String)): value})
fun httpListenerResponseSuccessStatusCode(vars) = sent(vars)["http.status"] default 200
fun httpListenerResponseErrorStatusCode(vars) = sent(vars)["http.status"]
