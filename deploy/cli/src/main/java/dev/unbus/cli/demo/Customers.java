package dev.unbus.cli.demo;

import dev.unbus.cli.console.Xml;
import java.time.Duration;
import java.util.Optional;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Asks for the same customer twice, by REST and through the SOAP facade with the CRM's own WSDL, and compares. */
final class Customers {

    private static final String CRM = "urn:legacy:crm:1";
    private static final String GET_CUSTOMER =
            """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:crm="urn:legacy:crm:1"><soap:Body>\
            <crm:getCustomer><crm:customerId>%s</crm:customerId></crm:getCustomer></soap:Body></soap:Envelope>""";

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    private final Places places;
    private final Tally tally;
    private final Web web;

    Customers(Places places, Tally tally, Web web) {
        this.places = places;
        this.tally = tally;
        this.web = web;
    }

    void look() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_LOOK.toNanos();
        for (String customer : tally.missing(Milestone.CUSTOMERS)) {
            Optional<String> byRest = nameByRest(customer);
            Optional<String> bySoap = byRest.isEmpty() ? Optional.empty() : nameBySoap(customer);
            if (bySoap.isPresent() && byRest.equals(bySoap)) {
                tally.confirm(Milestone.CUSTOMERS, customer);
            }
            if (System.nanoTime() > deadline) {
                // The next round asks again.
                return;
            }
        }
    }

    private Optional<String> nameByRest(String customer) throws InterruptedException {
        return web.json(places.customerApi() + "/customers/" + Web.segment(customer))
                .map(answer -> answer.path("name").asText())
                .filter(name -> !name.isBlank());
    }

    private Optional<String> nameBySoap(String customer) throws InterruptedException {
        String escaped = customer.replace("&", "&amp;").replace("<", "&lt;");
        return web.post(
                        places.customerSoap() + "/soap/customers",
                        CRM + "/getCustomer",
                        GET_CUSTOMER.formatted(escaped))
                .flatMap(Customers::name);
    }

    static Optional<String> name(String envelope) {
        try {
            NodeList names = Xml.tree(envelope).getElementsByTagNameNS(CRM, "name");
            return names.getLength() == 1 ? Optional.of(names.item(0).getTextContent()) : Optional.empty();
        } catch (SAXException notXml) {
            return Optional.empty();
        }
    }
}
