%dw 2.0
fun sftpWriteOutputfile(vars, given) = given.outputPattern default (vars.compatibility_outboundProperties.outputPattern default (given.outputPatternConfig default (vars.compatibility_outboundProperties.filename default (vars.filename default vars.compatibility_inboundProperties.filename))))
