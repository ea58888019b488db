package dev.unbus.esb.report;

import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Conversion.Call;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.report.Report.FlowReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The flows of a project that is inventoried only: its global elements with something in them, and those that call or are called. */
final class InventoriedFlows {

    private final Map<Unit, List<Unit>> units = new LinkedHashMap<>();
    private final Map<Unit, Set<String>> callees = new LinkedHashMap<>();
    private final Map<String, Unit> byName = new TreeMap<>();
    private final Map<Unit, String> ids = new LinkedHashMap<>();

    InventoriedFlows(Conversion conversion, String prefix) {
        for (Unit unit : conversion.account().units()) {
            units.computeIfAbsent(unit.global(), none -> new ArrayList<>()).add(unit);
        }
        units.keySet().forEach(unit -> byName.putIfAbsent(bare(unit.name()), unit));
        conversion.calls().forEach(this::call);
        Names names = new Names();
        units.keySet()
                .forEach(
                        unit -> ids.put(unit, prefix + names.route(unit.name().isEmpty() ? unit.kind() : unit.name())));
    }

    private void call(Call call) {
        Unit callee = byName.get(bare(call.callee()));
        if (callee != null) {
            callees.computeIfAbsent(call.caller().global(), none -> new HashSet<>())
                    .add(bare(call.callee()));
        }
    }

    /** Processes call each other from the root of their project, with a slash before it or without. */
    private static String bare(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    List<FlowReport> all() {
        Set<String> called = new HashSet<>();
        callees.values().forEach(called::addAll);
        return units.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1
                        || callees.containsKey(entry.getKey())
                        || called.contains(bare(entry.getKey().name())))
                .map(entry -> flow(entry.getKey(), entry.getValue()))
                .toList();
    }

    private FlowReport flow(Unit unit, List<Unit> all) {
        TreeSet<String> calls = new TreeSet<>();
        callees.getOrDefault(unit, Set.of()).forEach(name -> calls.add(id(byName.get(name))));
        return new FlowReport(
                id(unit),
                unit.name().isEmpty() ? unit.kind() : unit.name(),
                unit.kind(),
                unit.file(),
                unit.line(),
                List.of(),
                List.copyOf(calls),
                true,
                "found",
                null,
                Counts.of(all));
    }

    private String id(@Nullable Unit unit) {
        return ids.getOrDefault(unit, "");
    }
}
