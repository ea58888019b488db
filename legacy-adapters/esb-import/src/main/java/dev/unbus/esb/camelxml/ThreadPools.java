package dev.unbus.esb.camelxml;

import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.model.BeanFactoryDefinition;

/** Thread pools of a context become beans of their name. */
final class ThreadPools {

    private ThreadPools() {}

    static void declare(Context context, ContextScope scope) {
        for (Element pool : context.members()) {
            if (pool.is("threadPool") || pool.is("threadPoolProfile")) {
                declare(pool, scope);
            }
        }
    }

    private static void declare(Element pool, ContextScope scope) {
        if (pool.attribute("defaultProfile", "false").equals("true")) {
            new ContextOptions(scope).threads(pool);
            return;
        }
        String size = pool.attribute("maxPoolSize")
                .or(() -> pool.attribute("poolSize"))
                .orElse("20");
        Map<Integer, Object> arguments = new TreeMap<>();
        arguments.put(0, scope.project().properties().settings(size));
        BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
        bean.setName(pool.attribute("id", ""));
        bean.setType("java.util.concurrent.Executors");
        bean.setFactoryMethod("newFixedThreadPool");
        bean.setDestroyMethod("shutdownNow");
        bean.setConstructors(arguments);
        scope.conversion().bean(bean);
        scope.conversion().account().different(pool, "a pool of " + size + " threads, with a queue without bound");
    }

    /** The same number of threads, in a pool that can wait for the time. */
    static String scheduled(BeanFactoryDefinition<?> pool, ContextScope scope) {
        BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
        bean.setName(pool.getName() + "-scheduled");
        bean.setType(pool.getType());
        bean.setFactoryMethod("newScheduledThreadPool");
        bean.setDestroyMethod(pool.getDestroyMethod());
        bean.setConstructors(pool.getConstructors());
        scope.conversion().bean(bean);
        return bean.getName();
    }
}
