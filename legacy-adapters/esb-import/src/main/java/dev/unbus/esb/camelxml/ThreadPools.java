package dev.unbus.esb.camelxml;

import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.model.BeanFactoryDefinition;

/** Thread pools of a context become beans of their name. */
final class ThreadPools {

    static final String FIXED = "a pool of as many threads as it has when it is not full, with a queue without bound";

    static final String CALLER_RUNS = "CallerRuns";

    private ThreadPools() {}

    /** What to do with a message when the queue is full: today it is never dropped. */
    static void rejected(Node threads, Notes notes) {
        threads.attribute("rejectedPolicy").filter(ThreadPools::drops).ifPresent(policy -> {
            threads.set("rejectedPolicy", CALLER_RUNS);
            notes.different(kept(policy));
        });
    }

    /** Whether it is a policy that Camel 4 has no more. */
    static boolean drops(String policy) {
        return policy.startsWith("Discard");
    }

    /** What became of a policy that dropped messages. */
    static String kept(String policy) {
        return "when the queue is full, the thread that has the message goes on with it, where the policy " + policy
                + " dropped one";
    }

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

    /** Whether it is a pool of threads that Spring made. */
    static boolean ofSpring(Element bean) {
        boolean task = bean.namespace().equals("http://www.springframework.org/schema/task")
                && (bean.is("executor") || bean.is("scheduler"));
        return task
                || LegacyBeans.className(bean)
                        .matches(
                                "org\\.springframework\\..*\\.ThreadPool(TaskExecutor|TaskScheduler|ExecutorFactoryBean)");
    }

    /** A pool of as many threads as one of Spring has when it is not full. */
    static String fixed(String id, Element bean, boolean scheduled, ContextScope scope) {
        String size = bean.attribute("pool-size")
                .map(range -> range.replaceFirst("-.*", ""))
                .or(() -> LibraryBeans.property(bean, "corePoolSize", "poolSize"))
                .orElse("1");
        BeanFactoryDefinition<?> pool = new BeanFactoryDefinition<>();
        pool.setName(id);
        pool.setType("java.util.concurrent.Executors");
        pool.setFactoryMethod(scheduled ? "newScheduledThreadPool" : "newFixedThreadPool");
        pool.setDestroyMethod("shutdownNow");
        pool.setConstructors(
                new TreeMap<>(Map.of(0, scope.project().properties().use(size))));
        scope.conversion().bean(pool);
        return id;
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
