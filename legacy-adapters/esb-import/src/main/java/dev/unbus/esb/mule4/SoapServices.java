package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.mule.Wsdl;
import dev.unbus.esb.runtime.mule.HttpCall;
import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.runtime.mule.Soap;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.WhenDefinition;

/** SOAP: services that are called, and the router that finds a flow by the operation. */
final class SoapServices {

    static final Map<String, Processor> TABLE =
            Map.of("wsc:consume", SoapServices::consume, "apikit-soap:router", SoapServices::router);

    private SoapServices() {}

    private static void consume(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        String operation = call.fixed("operation", "");
        Optional<Element> message = element.child("message");
        boolean more = message.stream()
                .flatMap(around -> around.children().stream())
                .anyMatch(part ->
                        !part.is("body") && !part.is("headers") && !part.text().isBlank());
        if (more) {
            throw new NotTranslatable("the request has attachments");
        }
        Element connection = call.connection()
                .orElseThrow(
                        () -> new NotTranslatable("there is no configuration " + element.attribute("config-ref", "")));
        if (call.config().isPresent()
                && call.config().get().all().anyMatch(part -> part.name().contains("security"))) {
            throw new NotTranslatable("the request is secured by WS-Security");
        }
        Wsdl wsdl = Wsdl.of(connection, chain.project());
        String address = connection.attribute("address", wsdl.address(connection.attribute("port", "")));
        if (address.isEmpty()) {
            throw new NotTranslatable("neither the configuration nor the WSDL says the address");
        }
        Optional<Element> headers = message.flatMap(around -> around.child("headers"));
        if (headers.isPresent() && !headers.get().text().isBlank()) {
            chain.add(Step.variable(Soap.HEADERS, chain.value(headers.get().text())));
        }
        Optional<Element> body = message.flatMap(around -> around.child("body"));
        if (body.isPresent() && !body.get().text().isBlank()) {
            Messages.payload(body.get().text(), null, chain);
        }
        boolean soap12 = connection.attribute("soapVersion", "SOAP11").contains("12");
        String url = chain.project().settings().external(call.key("address"), address);
        call.note(ExternalEndpoint.Direction.OUT, "soap", address);
        chain.add(Step.call(Soap.class, "request", operation, wsdl.namespace(), wsdl.action(operation), soap12))
                .add(Step.to(url + "?throwExceptionOnFailure=false"))
                .add(Step.call(HttpCall.class, "check", "200..399,500"))
                .add(Step.call(Soap.class, "answered"));
        chain.different(element, "an empty payload asks with an empty element of the operation's name");
    }

    private static void router(Element element, Chain chain) throws NotTranslatable {
        String config = element.attribute("config-ref", "");
        List<Element> flows = chain.project().flows().stream()
                .filter(flow -> flow.attribute("name", "").endsWith(":\\" + config))
                .toList();
        if (flows.isEmpty()) {
            throw new NotTranslatable("there is no flow for any operation of " + config);
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        for (Element flow : flows) {
            String operation = flow.attribute("name", "").replaceFirst(":.*", "");
            WhenDefinition when = new WhenDefinition();
            when.setExpression(Step.simple("${exchangeProperty." + Soap.OPERATION + "} =~ '" + operation + "'"));
            when.getOutputs().add(Step.to("direct:" + chain.project().route(flow)));
            choice.getWhenClauses().add(when);
        }
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        otherwise.getOutputs().add(Step.call(MuleErrors.class, "raise", "SOAP:UNSUPPORTED_OPERATION"));
        choice.setOtherwise(otherwise);
        chain.add(Step.call(Soap.class, "received")).add(choice).add(Step.call(Soap.class, "reply"));
        chain.different(
                element,
                "the operation is known by the element in the body; the message is not checked against the WSDL,"
                        + " which is not served; attachments are not answered");
    }
}
