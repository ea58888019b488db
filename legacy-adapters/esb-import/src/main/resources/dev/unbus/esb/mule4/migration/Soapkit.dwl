%dw 2.0
fun soapBody(body) = if (body is String) body else write(body, "application/xml")
fun soapHeaders(vars) = vars filterObject ((value, key) -> lower(key as String) startsWith "soap.") mapObject ((value, key) -> {((key as String)[5 to -1]): write(value, "application/xml")})
fun soapAttachments(vars) = vars filterObject ((value, key) -> lower(key as String) startsWith "att_") mapObject ((value, key) -> {((key as String)[4 to -1]): {content: value}})
