package dev.unbus.legacy.customers;

import dev.unbus.legacy.Problem;
import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Switchboard;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The customer microservice, as {@code contract/customer-service.yaml} says. */
@Path("/customer-service/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class CustomerServiceResource {

    private final CustomerBook book;
    private final Switchboard switchboard;

    CustomerServiceResource(CustomerBook book, Switchboard switchboard) {
        this.book = book;
        this.switchboard = switchboard;
    }

    /** A page of customers, in the order of their ids. */
    @GET
    public CustomerPage find(
            @QueryParam("name") @Nullable String name,
            @QueryParam("country") @Nullable String country,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        requireUp();
        try {
            return book.find(name, country, number("offset", offset), number("limit", limit));
        } catch (IllegalArgumentException outOfBounds) {
            throw new BadRequestException(outOfBounds.getMessage());
        }
    }

    /** One customer, or 404. */
    @GET
    @Path("/{id}")
    public Customer get(@PathParam("id") String id) {
        requireUp();
        return book.get(id).orElseThrow(CustomerServiceResource::unknown);
    }

    /** The customer with its new address, or 404. */
    @PUT
    @Path("/{id}/address")
    public Customer changeAddress(@PathParam("id") String id, @Nullable Address address) {
        requireUp();
        if (address == null) {
            throw new BadRequestException("an address is missing");
        }
        return book.changeAddress(id, address).orElseThrow(CustomerServiceResource::unknown);
    }

    private void requireUp() {
        if (switchboard.busy(LegacySystem.CUSTOMER_SERVICE)) {
            throw new ServiceUnavailableException((long) Switchboard.RETRY_AFTER_SECONDS);
        }
    }

    private static NotFoundException unknown() {
        return new NotFoundException("there is no such customer");
    }

    private static int number(String parameter, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new BadRequestException(parameter + " must be a whole number");
        }
    }
}
