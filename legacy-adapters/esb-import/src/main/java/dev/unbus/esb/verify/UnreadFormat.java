package dev.unbus.esb.verify;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerAware;
import org.apache.camel.support.service.ServiceSupport;

/** A data format that takes any option, and leaves text as it is. */
final class UnreadFormat extends ServiceSupport implements DataFormat, PropertyConfigurerAware {

    @Override
    public void marshal(Exchange exchange, Object graph, OutputStream stream) throws Exception {
        stream.write(exchange.getContext().getTypeConverter().mandatoryConvertTo(byte[].class, exchange, graph));
    }

    @Override
    public Object unmarshal(Exchange exchange, InputStream stream) throws Exception {
        return stream.readAllBytes();
    }

    @Override
    public PropertyConfigurer getPropertyConfigurer(Object instance) {
        return (context, target, name, value, ignoreCase) -> true;
    }
}
