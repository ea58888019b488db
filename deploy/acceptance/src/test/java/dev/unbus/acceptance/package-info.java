/** The platform as its users see it: started by the command, looked at through a browser. */
package dev.unbus.acceptance;
