package dev.unbus.esb.dialect;

import java.util.Map;
import org.apache.camel.model.BeanFactoryDefinition;

/** The connection to a broker of RabbitMQ: a bean of Spring's client, which addresses of Camel name. */
public final class RabbitConnection {

    /** The class of the bean. */
    public static final String FACTORY = "org.springframework.amqp.rabbit.connection.CachingConnectionFactory";

    private RabbitConnection() {}

    /**
     * Adds the bean.
     *
     * @param values by property of the connection factory, such as {@code addresses} and {@code username}
     * @return how an address refers to it
     */
    public static String bean(String name, Map<String, Object> values, Conversion conversion) {
        BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
        bean.setName(name);
        bean.setType(FACTORY);
        bean.setProperties(values);
        conversion.bean(bean);
        return "#bean:" + name;
    }
}
