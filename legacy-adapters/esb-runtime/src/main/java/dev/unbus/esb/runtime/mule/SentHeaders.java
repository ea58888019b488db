package dev.unbus.esb.runtime.mule;

import java.util.List;
import org.apache.camel.support.DefaultHeaderFilterStrategy;
import org.apache.camel.support.http.HttpUtil;

/** The headers that go out with requests and answers: those about caches and proxies, too, which Camel leaves out. */
public final class SentHeaders extends DefaultHeaderFilterStrategy {

    /** As Camel's own for HTTP, with these headers. */
    public SentHeaders() {
        HttpUtil.addCommonFilters(getOutFilter());
        getOutFilter().removeAll(List.of("cache-control", "pragma", "via", "warning"));
        setLowerCase(true);
        setOutFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
        setInFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
    }
}
