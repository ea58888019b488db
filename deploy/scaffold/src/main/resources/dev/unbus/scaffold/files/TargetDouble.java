package @package@;

import @package@.target.wsdl.Target;
import @package@.target.wsdl.TargetItem;
import io.quarkiverse.cxf.annotation.CXFEndpoint;
import jakarta.inject.Singleton;
import jakarta.jws.WebService;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The service that is called, on a real CXF endpoint: keeps one item a key. */
@Singleton
@CXFEndpoint("/@flow@-target")
@WebService(
        targetNamespace = "urn:unbus:@team@:@flow@-target:1",
        serviceName = "TargetService",
        portName = "TargetPort",
        endpointInterface = "@package@.target.wsdl.Target",
        wsdlLocation = "contract/target.wsdl")
public class TargetDouble implements Target {

    /** The amounts of the items that came, by their keys. */
    static final Map<String, BigDecimal> ITEMS = new ConcurrentHashMap<>();

    @Override
    public String addItem(String key, TargetItem item) {
        ITEMS.put(key, item.getAmount());
        return key;
    }
}
