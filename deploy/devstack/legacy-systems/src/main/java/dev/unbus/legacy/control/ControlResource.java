package dev.unbus.legacy.control;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET} and {@code PUT /control/{system}}: how a system behaves, for instance {@code {"mode":"slow","delayMillis":500}}. */
@Path("/control/{system}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ControlResource {

    private final Switchboard switchboard;

    ControlResource(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** What the system was told, or up. */
    @GET
    public Behaviour get(@PathParam("system") String system) {
        return switchboard.behaviour(named(system));
    }

    /** Makes the system behave so until a restart. */
    @PUT
    public Behaviour put(@PathParam("system") String system, Behaviour behaviour) {
        switchboard.tell(named(system), behaviour);
        return behaviour;
    }

    private static LegacySystem named(String system) {
        return LegacySystem.named(system)
                .orElseThrow(() -> new NotFoundException("there is no such system: crm, erp, wms, customer-service"));
    }
}
