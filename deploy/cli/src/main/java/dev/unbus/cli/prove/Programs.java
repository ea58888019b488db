package dev.unbus.cli.prove;

import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.Kind;
import dev.unbus.cli.platform.ModuleVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a proof starts, and how. */
final class Programs {

    private static final String CLIENTS = "dev.unbus.proof.clients.";

    private final Installation installation;
    private final Component brokers;
    private final Component application;
    private final Component clients;

    Programs(Installation installation) {
        this.installation = installation;
        this.brokers =
                component("brokers", Kind.DEVSTACK, "deploy/devstack/brokers", "target/unbus-deploy-brokers.jar");
        this.application =
                component("proof", Kind.INTEGRATION, "deploy/proof/application", "target/quarkus-app/quarkus-run.jar");
        this.clients =
                component("clients", Kind.LEGACY, "deploy/proof/clients", "target/unbus-deploy-proof-clients.jar");
    }

    List<Component> components() {
        return List.of(brokers, application, clients);
    }

    String version() {
        return application.version();
    }

    /** The libraries of the brokers, whose names tell their versions. */
    Path brokerLibraries() {
        return brokers.module().resolve("target/lib");
    }

    /** The libraries of the clients, among them PostgreSQL. */
    Path clientLibraries() {
        return clients.module().resolve("target/lib");
    }

    List<String> brokersCommand() {
        return command(brokers);
    }

    List<String> applicationCommand() {
        return command(application);
    }

    List<String> clientCommand(String type, String... arguments) {
        List<String> command = java(clients);
        command.addAll(List.of("-cp", clients.jar().toString(), CLIENTS + type));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private List<String> command(Component component) {
        List<String> command = java(component);
        command.addAll(List.of("-jar", component.jar().toString()));
        return command;
    }

    private List<String> java(Component component) {
        List<String> command = new ArrayList<>();
        command.add(installation.java().executable().toString());
        command.addAll(installation.java().flags(component));
        return command;
    }

    private Component component(String name, Kind kind, String folder, String jar) {
        Path module = installation.root().resolve(folder);
        return new Component(name, kind, module, module.resolve(jar), null, 0, List.of(), ModuleVersion.of(module));
    }
}
