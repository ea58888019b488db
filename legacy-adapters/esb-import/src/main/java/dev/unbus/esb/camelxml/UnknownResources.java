package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.runtime.jaxrs.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.ToDefinition;

/** Resource classes that the sources do not have: placeholders stand for them, and what they answer is read when they have been moved over. */
final class UnknownResources {

    private final EndpointUse use;
    private final String target;
    private final List<String> classes;

    /**
     * Of one server.
     *
     * @param target the channel to the route that takes the requests, and the name of the bean
     * @param classes their full names
     */
    UnknownResources(EndpointUse use, String target, List<String> classes) {
        this.use = use;
        this.target = target;
        this.classes = classes;
    }

    /**
     * Adds the route that takes all requests below a path.
     *
     * @param base the path; empty for the root
     * @param simple whether the body is that of the request, rather than all arguments
     */
    void route(String base, boolean simple) {
        Notes notes = use.notes();
        classes.forEach(name -> use.scope().project().beans().ownClass(name, Placeholder.Type.BEAN, notes));
        notes.different(
                "requests are answered as its annotations say, once it has been moved over with what makes XML of objects,"
                        + " at the integration's own HTTP port instead of CXF; what leads on to other resources is not followed");
        declare(base, simple);
        String id = use.scope().conversion().names().route(target + "-at-http");
        use.scope().conversion().route(id, use.element(), route -> {
            route.setInput(
                    new FromDefinition("platform-http:" + (base.isEmpty() ? "/" : base) + "?matchOnUriPrefix=true"));
            route.addOutput(call("receive"));
            route.addOutput(new ToDefinition("direct:" + target));
            route.addOutput(call("answer"));
        });
    }

    private BeanDefinition call(String method) {
        return new BeanDefinition(target, method);
    }

    private void declare(String base, boolean simple) {
        BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
        bean.setName(target);
        bean.setType("#class:" + Resource.class.getName());
        Map<String, Object> properties = new TreeMap<>(
                Map.of("classes", String.join(",", classes), "base", base, "arguments", String.valueOf(!simple)));
        bean.setProperties(properties);
        use.scope().conversion().bean(bean);
    }
}
