package dev.unbus.rest;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Something else that the integration serves on its port. */
@Singleton
class BesideTheContract {

    void open(@Observes Router router) {
        router.get("/beside/answer").handler(call -> call.end("from beside"));
    }
}
