package dev.unbus.esb.runtime.weave;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of a Java bean or record, read as the fields of an object. */
final class Beans {

    private Beans() {}

    static List<Pair> pairs(Object bean) {
        List<Pair> pairs = new ArrayList<>();
        getters(bean)
                .sorted(Comparator.comparing(Beans::property))
                .forEach(getter -> pairs.add(new Pair(Key.of(property(getter)), read(bean, getter))));
        return pairs;
    }

    static @Nullable Object property(Object bean, String name) {
        return getters(bean)
                .filter(getter -> property(getter).equals(name))
                .findFirst()
                .map(getter -> read(bean, getter))
                .orElse(null);
    }

    private static Stream<Method> getters(Object bean) {
        if (bean.getClass().isRecord()) {
            return Stream.of(bean.getClass().getRecordComponents()).map(component -> component.getAccessor());
        }
        return Stream.of(bean.getClass().getMethods()).filter(Beans::isGetter);
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class
                && (method.getName().matches("get[A-Z].*")
                        || (method.getName().matches("is[A-Z].*") && method.getReturnType() == boolean.class));
    }

    private static String property(Method method) {
        String name = method.getName();
        if (!isGetter(method)) {
            return name;
        }
        String bare = name.substring(name.startsWith("is") ? 2 : 3);
        return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    private static @Nullable Object read(Object bean, Method getter) {
        try {
            return getter.invoke(bean);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new WeaveException("the property " + property(getter) + " cannot be read", e);
        }
    }
}
