package @package@;

import @package@.wsdl.Item;
import @package@.wsdl.Items;
import @package@.wsdl.ItemsService;
import dev.unbus.soap.SoapContract;
import dev.unbus.soap.SoapEndpoints;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.message.MessageContentsList;

/** The service, and the words of its contract. */
final class SoapItems {

    static final String NAME = "@flow@";

    private static final SoapContract CONTRACT =
            new SoapContract(Items.class, "contract/source.wsdl", ItemsService.SERVICE, ItemsService.ItemsPort);

    private SoapItems() {}

    @Produces
    @Singleton
    @Named(NAME)
    static CxfEndpoint endpoint(SoapEndpoints soap) {
        return soap.server("/" + NAME, CONTRACT);
    }

    /** The item in the parameters of {@code acceptItem}, which are valid against the contract. */
    static ReceivedItem read(MessageContentsList parameters) {
        Item item = (Item) parameters.get(0);
        return new ReceivedItem(item.getId(), item.getDescription(), item.getAmount());
    }
}
