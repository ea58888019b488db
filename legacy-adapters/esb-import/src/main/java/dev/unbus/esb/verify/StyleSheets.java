package dev.unbus.esb.verify;

import java.util.Map;
import javax.xml.transform.TransformerFactory;
import org.apache.camel.Endpoint;
import org.apache.camel.component.xslt.XsltComponent;
import org.apache.camel.component.xslt.XsltEndpoint;

/** Style sheets as a module reads them, by what Java brings: Saxon, which is here for queries, would take more of them. */
final class StyleSheets extends XsltComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        Endpoint endpoint = super.createEndpoint(uri, remaining, parameters);
        if (endpoint instanceof XsltEndpoint styleSheet) {
            styleSheet.setTransformerFactory(TransformerFactory.newDefaultInstance());
        }
        return endpoint;
    }
}
