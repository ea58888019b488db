%dw 2.0
fun ftpWriteOutputfile(vars, given) = vars.compatibility_outboundProperties.filename default (given.outputPattern default (vars.compatibility_outboundProperties.outputPattern default (given.outputPatternConfig default (uuid() ++ ".dat"))))
