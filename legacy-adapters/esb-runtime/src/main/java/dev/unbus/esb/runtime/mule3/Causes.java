package dev.unbus.esb.runtime.mule3;

import org.apache.camel.Exchange;

/** What an error was caused by, as exception strategies ask. */
public final class Causes {

    private Causes() {}

    /**
     * Whether the error, one of its causes, or a class above theirs is of that class; classes of Mule are compared by their simple
     * names, because others stand in their place.
     */
    public static boolean causedBy(Exchange exchange, String className) {
        Throwable at = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        for (int depth = 0; at != null && depth < 20; at = at.getCause(), depth++) {
            for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
                if (is(type, className)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is(Class<?> type, String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return type.getName().equals(className)
                || (type.getSimpleName().equals(simple)
                        && (className.startsWith("org.mule.") || simple.equals(className)));
    }
}
