package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SOAP endpoints of CXF. */
final class SoapEndpoints {

    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.of(
            "serviceName", "serviceName",
            "endpointName", "portName",
            "bindingId", "bindingId",
            "loggingFeatureEnabled", "loggingFeatureEnabled",
            "loggingSizeLimit", "loggingSizeLimit"));

    /** Interceptors and features of CXF that write messages to the log. */
    static final Pattern LOGGING = Pattern.compile("org\\.apache\\.cxf\\..*Logging(In|Out)?(Interceptor|Feature)");

    private SoapEndpoints() {}

    static void cxf(EndpointUri uri, EndpointUse use) {
        String path = uri.barePath();
        if (path.startsWith("bean:")) {
            String id = path.substring("bean:".length());
            Element bean = use.scope().project().beans().element(id);
            if (bean == null || !bean.is("cxfEndpoint")) {
                throw new BeyondException("there is no CXF endpoint " + id);
            }
            declared(uri, use, bean);
        } else {
            uri.to("cxf", address(path, use));
        }
        uri.option("serviceClass").ifPresent(name -> serviceClass(name, use));
        uri.option("wsdlURL")
                .ifPresent(wsdl -> use.scope().project().resources().take(wsdl, use.notes()));
    }

    private static void declared(EndpointUri uri, EndpointUse use, Element bean) {
        if (secured(bean, use.scope().project().beans())) {
            throw new BeyondException("the interceptors of the CXF endpoint have to be set up anew");
        }
        uri.to("cxf", address(bean.attribute("address", ""), use));
        if (bean.all().anyMatch(below -> below.name().endsWith("Interceptors"))) {
            use.notes().different("messages are logged by the platform, not by interceptors");
        }
        bean.attribute("serviceClass").ifPresent(name -> uri.options().putIfAbsent("serviceClass", name));
        bean.attribute("wsdlURL").ifPresent(wsdl -> uri.options().putIfAbsent("wsdlURL", wsdl));
        ATTRIBUTES.forEach((from, to) ->
                bean.attribute(from).ifPresent(value -> uri.options().putIfAbsent(to, qualified(value, bean))));
        bean.child("properties").ifPresent(properties -> properties.children("entry").stream()
                .filter(entry -> entry.attribute("key", "").equals("dataFormat"))
                .forEach(entry -> uri.options().putIfAbsent("dataFormat", entry.attribute("value", ""))));
    }

    /** Whether interceptors do what cannot be taken over: more than to log. */
    static boolean secured(Element bean, LegacyBeans beans) {
        return bean.all()
                .anyMatch(below -> below.attribute("class", "").contains("wss4j")
                        || (below.parent()
                                        .filter(around -> around.name().endsWith("Interceptors"))
                                        .isPresent()
                                && !logs(below, beans)));
    }

    /** Whether a reference is to an interceptor that notes messages and leaves them as they are. */
    private static boolean logs(Element ref, LegacyBeans beans) {
        Element interceptor = ref.is("bean")
                ? ref
                : beans.element(ref.attribute("bean")
                        .or(() -> ref.attribute("local"))
                        .or(() -> ref.attribute("component-id"))
                        .orElse(""));
        return interceptor != null
                && LOGGING.matcher(LegacyBeans.className(interceptor)).matches();
    }

    private static String qualified(String value, Element bean) {
        int colon = value.indexOf(':');
        String uri = colon < 0 ? null : bean.namespaces().get(value.substring(0, colon));
        return uri == null ? value : "{" + uri + "}" + value.substring(colon + 1);
    }

    private static String address(String address, EndpointUse use) {
        String text = use.scope().project().properties().use(address.replaceFirst("^//(?=https?:)", ""));
        if (!use.source()) {
            return client(text, use);
        }
        use.notes().different("served at the integration's own HTTP port");
        String path = text.replaceFirst("^https?://[^/]*", "");
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String client(String address, EndpointUse use) {
        @Nullable String host = address.contains("{{") ? null : address;
        if (host == null || !host.startsWith("http")) {
            return address;
        }
        String key = "soap." + Names.kebab(host.replaceFirst("^https?://", "")) + ".url";
        return use.scope().project().settings().setting(key, host);
    }

    private static void serviceClass(String name, EndpointUse use) {
        if (!Classes.library(name)) {
            use.scope()
                    .project()
                    .beans()
                    .ownClass(name.replaceFirst("^#+(class:)?", ""), Placeholder.Type.BEAN, use.notes());
        }
    }
}
