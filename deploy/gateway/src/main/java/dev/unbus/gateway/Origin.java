package dev.unbus.gateway;

import io.vertx.core.json.JsonObject;

/**
 * An instance that callers can be sent to.
 *
 * @param id its name among those of its flow
 * @param version the version that it runs
 * @param port where it takes calls, on 127.0.0.1
 * @param managementPort where it tells whether it is ready
 * @param preferred whether it takes callers that name no version
 * @param draining whether it takes no new calls
 */
record Origin(String id, String version, int port, int managementPort, boolean preferred, boolean draining) {

    static Origin of(JsonObject origin) {
        return new Origin(
                origin.getString("id"),
                origin.getString("version"),
                origin.getInteger("port"),
                origin.getInteger("managementPort"),
                origin.getBoolean("preferred"),
                origin.getBoolean("draining"));
    }
}
