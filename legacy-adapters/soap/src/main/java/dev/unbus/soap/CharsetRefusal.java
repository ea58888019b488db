package dev.unbus.soap;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers XML in an unknown character set with a fault; CXF would answer with the error page of the HTTP server. */
@Singleton
final class CharsetRefusal {

    private static final int EARLY = 100;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final Pattern CHARSET = Pattern.compile("xml.*;\\s*charset=[\"']?([^\"';\\s]+)");
    private static final String FAULT = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>encoding at Content-Type: the"
            + " character set is not known</faultstring></soap:Fault></soap:Body></soap:Envelope>";

    void register(@Observes Filters filters) {
        filters.register(CharsetRefusal::refuseUnknown, EARLY);
    }

    private static void refuseUnknown(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        Matcher charset = CHARSET.matcher(type == null ? "" : type.toLowerCase(Locale.ROOT));
        if (charset.find() && !isKnown(charset.group(1))) {
            request.response()
                    .setStatusCode(UNSUPPORTED_MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/xml; charset=UTF-8")
                    .end(FAULT);
        } else {
            request.next();
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }
}
