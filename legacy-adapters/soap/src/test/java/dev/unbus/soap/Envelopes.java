package dev.unbus.soap;

final class Envelopes {

    private Envelopes() {}

    static String around(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    static String lend(String bookId, String days) {
        return around("<lend xmlns=\"urn:library:1\"><bookId>" + bookId + "</bookId><days>" + days + "</days></lend>");
    }

    static String fault(String code, String text, String detail) {
        return around("<soap:Fault><faultcode>soap:" + code + "</faultcode><faultstring>" + text + "</faultstring>"
                + detail + "</soap:Fault>");
    }
}
