package dev.unbus.soap;

import javax.xml.namespace.QName;

/**
 * One port of a WSDL, as a route needs it.
 *
 * @param port the service endpoint interface that {@code wsdl2java} made
 * @param wsdl where the WSDL is on the class path, such as {@code contract/erp.wsdl}
 * @param serviceName the WSDL's service
 * @param portName the WSDL's port
 */
public record SoapContract(Class<?> port, String wsdl, QName serviceName, QName portName) {}
