package dev.unbus.customers.soap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.customers.soap.wsdl.NotFound;
import dev.unbus.customers.soap.wsdl.NotFoundFault;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.cxf.message.MessageContentsList;
import org.jspecify.annotations.Nullable;

/** Puts a SOAP request to the customer service, and its answer into the words of the SOAP contract. */
@Singleton
final class CustomerService {

    private static final String REQUEST = "CustomerSoapRequest";

    private record Request(Operation operation, List<?> parameters) {}

    private final CustomerSoapSettings settings;
    private final ObjectMapper json;

    CustomerService(CustomerSoapSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** The Camel endpoint of the service. */
    String uri() {
        return settings.serviceUrl()
                + "?throwExceptionOnFailure=false&copyHeaders=false&disableStreamCache=true"
                + "&httpClient.connectTimeout=" + settings.connectTimeout().toMillis()
                + "&httpClient.responseTimeout=" + settings.responseTimeout().toMillis();
    }

    /** Makes the SOAP request a call of the service; nothing of the caller's headers goes along. */
    void ask(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        Operation operation = Operation.named(message.getHeader(CxfConstants.OPERATION_NAME, String.class));
        List<?> parameters = message.getBody(MessageContentsList.class);
        exchange.setProperty(REQUEST, new Request(operation, parameters));
        send(message, operation.call(parameters));
    }

    /** Makes the service's answer the SOAP result. */
    void answer(Exchange exchange) throws NotFoundFault {
        Request request = exchange.getProperty(REQUEST, Request.class);
        ServiceAnswer answer = received(exchange.getMessage());
        String customerId = request.operation().customerId(request.parameters()).orElse(null);
        if (answer.isNotFound() && customerId != null) {
            throw notFound(customerId);
        }
        Object result = request.operation().answer(answer.orFailure());
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(result);
    }

    private void send(Message message, ServiceCall call) throws JsonProcessingException {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        message.setHeader(Exchange.HTTP_PATH, call.path());
        if (!call.query().isEmpty()) {
            message.setHeader(Exchange.HTTP_QUERY, call.query());
        }
        if (call.body() == null) {
            message.setBody(null);
        } else {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
            message.setBody(json.writeValueAsBytes(call.body()));
        }
    }

    private ServiceAnswer received(Message message) {
        return new ServiceAnswer(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class),
                message.getHeader("Retry-After", String.class),
                bounded(message.getBody(InputStream.class)));
    }

    private String bounded(@Nullable InputStream content) {
        if (content == null) {
            return "";
        }
        int most = Math.toIntExact(settings.answerSize().asLongValue());
        try (content) {
            byte[] body = content.readNBytes(most + 1);
            if (body.length > most) {
                throw new UnavailableException(
                        ServiceAnswer.SERVICE, "its answer is larger than customer-soap.answer-size", null);
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnavailableException(ServiceAnswer.SERVICE, "its answer broke off", e);
        }
    }

    private static NotFoundFault notFound(String customerId) {
        NotFound notFound = new NotFound();
        notFound.setCustomerId(customerId);
        return new NotFoundFault("There is no such customer", notFound);
    }
}
