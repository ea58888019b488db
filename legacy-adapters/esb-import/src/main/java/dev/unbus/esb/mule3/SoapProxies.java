package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Spanning;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.SoapProxy;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.WhenDefinition;
import org.jspecify.annotations.Nullable;

/** Proxies of SOAP services: what stands behind one works on envelopes, or on what is in their bodies. */
final class SoapProxies {

    static final Map<String, Spanning> TABLE =
            Map.of("cxf:proxy-service", SoapProxies::service, "cxf:proxy-client", SoapProxies::client);

    private static final String DIFFERENCE =
            "requests are not held against the WSDL, and an error is that of the flow, not a fault of SOAP";

    private SoapProxies() {}

    private static int service(List<Element> rest, Chain chain) throws NotTranslatable {
        Element element = rest.get(0);
        boolean body = isBody(element);
        String text = wsdl(element, chain);
        OtherwiseDefinition serves = new OtherwiseDefinition();
        Chain behind = text == null ? chain : chain.in(serves);
        behind.add(Step.call(SoapProxy.class, "received", body))
                .all(rest.subList(1, rest.size()))
                .add(Step.call(SoapProxy.class, "reply", body));
        if (text != null) {
            WhenDefinition asked = new WhenDefinition();
            asked.setExpression(Step.simple("${header.CamelHttpQuery} regex '(?i)wsdl'"));
            asked.getOutputs().add(Step.body(Step.constant(text)));
            asked.getOutputs().add(Step.mediaType("text/xml"));
            ChoiceDefinition choice = new ChoiceDefinition();
            choice.getWhenClauses().add(asked);
            choice.setOtherwise(serves);
            chain.add(choice);
        }
        chain.different(
                element,
                DIFFERENCE + (text == null ? "; the WSDL, which is not among the sources, is not served" : ""));
        return rest.size();
    }

    private static int client(List<Element> rest, Chain chain) throws NotTranslatable {
        Element element = rest.get(0);
        boolean body = isBody(element);
        chain.add(Step.call(SoapProxy.class, "request", body))
                .all(rest.subList(1, rest.size()))
                .add(Step.call(SoapProxy.class, "answered", body));
        return rest.size();
    }

    /** Whether the payload is what is in the body. */
    private static boolean isBody(Element element) throws NotTranslatable {
        for (Element part : element.children()) {
            if (!part.children().isEmpty() || part.name().contains("security")) {
                throw new NotTranslatable("a proxy with " + part.qualifiedName());
            }
        }
        return !element.attribute("payload", "body").equals("envelope");
    }

    /** The description of the service; null when the sources do not have it. */
    private static @Nullable String wsdl(Element element, Chain chain) {
        element.attribute("service");
        element.attribute("port");
        element.attribute("namespace");
        element.attribute("soapVersion");
        element.attribute("enableMuleSoapHeaders");
        String location = chain.project().settings().resolved(element.attribute("wsdlLocation", ""));
        String path = location.replaceFirst("^classpath:/*", "");
        return path.isEmpty() || path.contains("://") || path.contains("[")
                ? null
                : chain.conversion().text(path);
    }
}
