%dw 2.0
fun sent(vars) = (vars filterObject ((value, key) -> (key as String) startsWith "outbound_") mapObject ((value, key) -> {((key as String)[9 to -1]): value})) ++ (vars.compatibility_outboundProperties default {})
fun own(name) = ["JMSCorrelationID", "JMSDeliveryMode", "JMSDestination", "JMSExpiration", "JMSMessageID", "JMSPriority", "JMSRedelivered", "JMSReplyTo", "JMSTimestamp", "JMSType", "selector", "MULE_REPLYTO"] contains name
fun jmsPublishProperties(vars) = sent(vars) filterObject ((value, key) -> not own(key as String)) mapObject ((value, key) -> {((key as String) replace " " with "_"): value})
fun jmsCorrelationId(correlationId, vars) = sent(vars).MULE_CORRELATION_ID default correlationId
fun jmsSendCorrelationId(vars) = if (sent(vars).MULE_CORRELATION_ID == null) "NEVER" else "ALWAYS"
fun jmsPublishReplyTo(vars) = vars.compatibility_inboundProperties.JMSReplyTo default (if (sent(vars).MULE_REPLYTO == null) null else (sent(vars).MULE_REPLYTO splitBy "jms://")[1])
