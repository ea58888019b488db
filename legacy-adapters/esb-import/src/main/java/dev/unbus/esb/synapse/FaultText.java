package dev.unbus.esb.synapse;

/** The payload of a SOAP fault. */
final class FaultText {

    private FaultText() {}

    static String eleven(String code, String reason, String role, String detail) {
        return "<soapenv:Fault xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><faultcode>soapenv:" + code
                + "</faultcode><faultstring>" + reason + "</faultstring>"
                + (role.isBlank() ? "" : "<faultactor>" + role.strip() + "</faultactor>")
                + (detail.isEmpty() ? "" : "<detail>" + detail + "</detail>") + "</soapenv:Fault>";
    }

    static String twelve(String code, String reason, String detail) {
        return "<soapenv:Fault xmlns:soapenv=\"http://www.w3.org/2003/05/soap-envelope\"><soapenv:Code><soapenv:Value>soapenv:"
                + code + "</soapenv:Value></soapenv:Code><soapenv:Reason><soapenv:Text xml:lang=\"en\">" + reason
                + "</soapenv:Text></soapenv:Reason>"
                + (detail.isEmpty() ? "" : "<soapenv:Detail>" + detail + "</soapenv:Detail>") + "</soapenv:Fault>";
    }
}
