package dev.unbus.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;

/** The gateway as a process: everything happens on one event loop, so that routes and counts never contradict. */
public final class Gateway extends AbstractVerticle {

    private static final long LOOK_MILLIS = 20;

    private final Path routesFile;
    private final int managementPort;

    /** A gateway that works by this file and tells how it is at this port of 127.0.0.1. */
    Gateway(Path routesFile, int managementPort) {
        this.routesFile = routesFile;
        this.managementPort = managementPort;
    }

    /** Runs until it is stopped; the variables are {@code UNBUS_HOME} and {@code QUARKUS_MANAGEMENT_PORT}. */
    public static void main(String[] arguments) {
        Path home = Path.of(variable("UNBUS_HOME"));
        int port = Integer.parseInt(variable("QUARKUS_MANAGEMENT_PORT"));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        vertx.deployVerticle(new Gateway(home.resolve("run/routes.json"), port), new DeploymentOptions())
                .onFailure(failure -> {
                    System.err.println("The gateway cannot start: " + failure.getMessage());
                    vertx.close().onComplete(closed -> System.exit(1));
                });
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("The variable " + name + " is not set; ./unbus sets it");
        }
        return value;
    }

    @Override
    public void start(Promise<Void> started) {
        Listeners listeners = new Listeners(vertx);
        RoutesFile file = new RoutesFile(routesFile);
        file.changed().ifPresent(listeners::take);
        vertx.setPeriodic(LOOK_MILLIS, look -> file.changed().ifPresent(listeners::take));
        new ReadyChecks(vertx, listeners).begin();
        new Management(vertx, listeners).listen(managementPort).<Void>mapEmpty().onComplete(started);
    }
}
