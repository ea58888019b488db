package dev.unbus.files;

import dev.unbus.delivery.group.Mark;
import dev.unbus.delivery.group.SourceMessage;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/** A part of a file as a message. */
record FileMessage(FilesEndpoint endpoint, FolderFile file, FilePart part) implements SourceMessage {

    @Override
    public Mark mark() {
        return new Mark.Place(file.identity(), part.next().position());
    }

    @Override
    public String place() {
        return endpoint.resource() + "/" + file.name() + " row " + part.row();
    }

    @Override
    public int bytes() {
        return part.text().length() * 2;
    }

    @Override
    public boolean redelivered() {
        return false;
    }

    @Override
    public Exchange exchange() {
        Exchange exchange = endpoint.createExchange();
        Message message = exchange.getMessage();
        message.setBody(part.text());
        part.headers().forEach(message::setHeader);
        file.trace().forEach(message::setHeader);
        message.setHeader(FileHeaders.NAME, file.name());
        message.setHeader(FileHeaders.FIRST_ROW, Long.toString(part.row()));
        exchange.setProperty(FileHeaders.CONTENT, part.content());
        if (part.refusal() != null) {
            // As a Camel consumer hands its own failures to the error handling of its route.
            exchange.setException(part.refusal());
            exchange.setProperty(ExchangePropertyKey.ERRORHANDLER_BRIDGE, true);
            exchange.getExchangeExtension().setRedeliveryExhausted(true);
        }
        return exchange;
    }
}
