package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.mule.Wsdl;
import dev.unbus.esb.runtime.mule.HttpCall;
import dev.unbus.esb.runtime.mule.Soap;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;

/** Services of SOAP that are called by their WSDL: the payload is the body of the request, and then that of the answer. */
final class SoapConsumer {

    static final Map<String, Processor> TABLE = Map.of("ws:consumer", SoapConsumer::consume);

    private SoapConsumer() {}

    private static void consume(Element element, Chain chain) throws NotTranslatable {
        String reference = element.attribute("config-ref", "");
        Element config = chain.project()
                .config(element)
                .orElseThrow(() -> new NotTranslatable("there is no configuration " + reference));
        String operation = element.attribute("operation", "");
        if (operation.contains("#[")) {
            throw new NotTranslatable("the operation is computed: " + operation);
        } else if (config.child("security").isPresent()
                || element.attribute("mtomEnabled", "false").equals("true")) {
            throw new NotTranslatable("the request is secured by WS-Security, or has attachments");
        }
        Wsdl wsdl = Wsdl.of(config, chain.project());
        String address = config.attribute("serviceAddress", wsdl.address(config.attribute("port", "")));
        if (!address.matches("https?://.*|\\$\\{.*")) {
            throw new NotTranslatable("the service is not called by HTTP: " + address);
        }
        boolean soap12 =
                wsdl.root().all().anyMatch(part -> part.namespace().equals("http://schemas.xmlsoap.org/wsdl/soap12/"))
                        && wsdl.root().all().noneMatch(part -> part.namespace()
                                .equals("http://schemas.xmlsoap.org/wsdl/soap/"));
        String url = chain.project().settings().external(Names.kebab(reference) + ".address", address);
        chain.conversion().endpoint(new ExternalEndpoint(element.place(), Direction.OUT, "soap", address, List.of()));
        chain.project().configured(config, "");
        chain.add(Step.call(Soap.class, "request", operation, wsdl.namespace(), wsdl.action(operation), soap12))
                .add(Step.to(url + "?throwExceptionOnFailure=false&responseTimeout=10000"))
                .add(Step.call(HttpCall.class, "check", "200..399,500"))
                .add(Step.call(Soap.class, "answeredAsText"));
        chain.different(element, "properties whose names begin with soap. are not sent as headers of SOAP");
    }
}
