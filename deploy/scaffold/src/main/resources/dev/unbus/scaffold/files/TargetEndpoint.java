package @package@;

import @package@.target.wsdl.BusyFault;
import @package@.target.wsdl.InvalidItemFault;
import @package@.target.wsdl.Target;
import @package@.target.wsdl.TargetItem;
import @package@.target.wsdl.TargetService;
import dev.unbus.soap.SoapContract;
import dev.unbus.soap.SoapEndpoints;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;

/** The service that is called, what its faults mean, and the words of its contract. */
final class TargetEndpoint {

    static final String NAME = "@flow@-target";

    private static final SoapContract CONTRACT =
            new SoapContract(Target.class, "contract/target.wsdl", TargetService.SERVICE, TargetService.TargetPort);

    private TargetEndpoint() {}

    @Produces
    @Singleton
    @Named(NAME)
    static CxfEndpoint endpoint(SoapEndpoints soap) {
        return soap.client(NAME, CONTRACT)
                .unavailableOn(
                        BusyFault.class,
                        busy -> Duration.ofSeconds(busy.getFaultInfo().getRetryAfterSeconds()))
                .rejectedOn(
                        InvalidItemFault.class,
                        invalid -> invalid.getFaultInfo().getPlace(),
                        invalid -> "the service refuses it by its rule "
                                + invalid.getFaultInfo().getRule())
                .endpoint();
    }

    /** The parameters of {@code addItem}: the item's id as the idempotency key, and the item. */
    static Object[] request(SentItem item) {
        TargetItem target = new TargetItem();
        target.setItemId(item.itemId());
        target.setDescription(item.description());
        target.setAmount(item.amount());
        target.setCurrency(item.currency().getCurrencyCode());
        return new Object[] {item.itemId(), target};
    }
}
