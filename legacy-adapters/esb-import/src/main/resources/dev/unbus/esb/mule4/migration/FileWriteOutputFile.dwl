%dw 2.0
fun folder(vars, given) = vars.compatibility_outboundProperties.writeToDirectoryName default (given.writeToDirectory default given.address)
fun name(vars, given) = given.outputPattern default (vars.compatibility_outboundProperties.outputPattern default (given.outputPatternConfig default (vars.compatibility_inboundProperties.filename default (uuid() ++ ".dat"))))
fun fileWriteOutputfile(vars, given) = folder(vars, given) ++ "/" ++ name(vars, given)
