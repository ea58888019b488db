package dev.unbus.soap;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.soap.wsdl.Closed;
import dev.unbus.soap.wsdl.ClosedFault;
import dev.unbus.soap.wsdl.Library;
import dev.unbus.soap.wsdl.LibraryService;
import dev.unbus.soap.wsdl.UnknownBook;
import dev.unbus.soap.wsdl.UnknownBookFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.message.MessageContentsList;

/** A library that lends books over SOAP, each book with a fate of its own. */
@ApplicationScoped
class LibraryRoute extends RouteBuilder {

    private static final SoapContract CONTRACT = new SoapContract(
            Library.class, "contract/library.wsdl", LibraryService.SERVICE, LibraryService.LibraryPort);

    @Override
    public void configure() {
        from("cxf:bean:library-service")
                .routeId("lend-books")
                .routeConfigurationId(SoapEndpoints.ROUTE_CONFIGURATION)
                .transform()
                .body(MessageContentsList.class, LibraryRoute::lend);
    }

    private static String lend(MessageContentsList request) {
        String bookId = (String) request.get(0);
        return switch (bookId) {
            case "unknown" -> throw new RejectedException("book-known", "bookId", "the library has it not");
            case "torn" -> throw new RejectedException("book-whole", "bookId", "a torn book is not lent");
            case "closed" -> throw new UnavailableException("shelf", "closed", null, Duration.ofSeconds(7));
            case "moving" -> throw new UnavailableException("secret-shelf", "it moves", null);
            case "cursed" -> throw new IllegalStateException("secret of " + bookId);
            case "endless" -> "L".repeat(30);
            case "garbled" -> "L\u0001";
            default -> "loan-" + bookId;
        };
    }

    @Produces
    @Singleton
    static DeclaredFaults faults() {
        return LibraryRoute::declared;
    }

    private static Optional<Exception> declared(DeliveryException failure) {
        if (failure instanceof RejectedException rejected && rejected.rule().equals("book-known")) {
            UnknownBook unknown = new UnknownBook();
            unknown.setBookId("unknown");
            return Optional.of(new UnknownBookFault("no such book", unknown));
        }
        if (failure instanceof UnavailableException unavailable) {
            return unavailable.retryAfter().map(wait -> {
                Closed closed = new Closed();
                closed.setRetryAfterSeconds((int) wait.toSeconds());
                return new ClosedFault("closed", closed);
            });
        }
        return Optional.empty();
    }

    @Produces
    @Singleton
    @Named("library-service")
    static CxfEndpoint service(SoapEndpoints soap) {
        return soap.server("/library", CONTRACT);
    }

    @Produces
    @Singleton
    @Named("library")
    static CxfEndpoint library(SoapEndpoints soap) {
        return client(soap, "library");
    }

    @Produces
    @Singleton
    @Named("raw")
    static CxfEndpoint raw(SoapEndpoints soap) {
        return client(soap, "raw");
    }

    @Produces
    @Singleton
    @Named("nobody")
    static CxfEndpoint nobody(SoapEndpoints soap) {
        return client(soap, "nobody");
    }

    private static CxfEndpoint client(SoapEndpoints soap, String name) {
        return soap.client(name, CONTRACT)
                .unavailableOn(
                        ClosedFault.class,
                        closed -> Duration.ofSeconds(closed.getFaultInfo().getRetryAfterSeconds()))
                .rejectedOn(UnknownBookFault.class, unknown -> "bookId", unknown -> "the library has it not")
                .endpoint();
    }
}
