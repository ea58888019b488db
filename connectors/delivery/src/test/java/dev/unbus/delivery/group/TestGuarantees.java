package dev.unbus.delivery.group;

import dev.unbus.catalog.model.DeclaredGuarantees;
import dev.unbus.catalog.model.Guarantee;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a test declares. */
@Singleton
class TestGuarantees implements DeclaredGuarantees {

    final Map<String, Guarantee> declared = new ConcurrentHashMap<>();

    @Override
    public @Nullable Guarantee of(String routeId) {
        return declared.get(routeId);
    }

    @Override
    public Set<String> routes() {
        return declared.keySet();
    }

    @Override
    public String place() {
        return "catalog-info.yaml";
    }
}
