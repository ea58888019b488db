%dw 2.0
fun sent(vars) = (vars filterObject ((value, key) -> (key as String) startsWith "outbound_") mapObject ((value, key) -> {((key as String)[9 to -1]): value})) ++ (vars.compatibility_outboundProperties default {})
fun smtpToAddress(vars) = sent(vars).toAddresses[0]
fun smtpCcAddress(vars) = sent(vars).ccAddresses[0]
fun smtpBccAddress(vars) = sent(vars).bccAddresses[0]
fun smtpFromAddress(vars) = sent(vars).fromAddress
fun smtpReplyToAddress(vars) = sent(vars).replyToAddresses[0]
fun smtpSubject(vars) = sent(vars).subject
fun smtpCustomHeaders(vars) = sent(vars).customHeaders
