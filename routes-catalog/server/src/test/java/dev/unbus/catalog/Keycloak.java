package dev.unbus.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What its users and its administrator ask of a Keycloak. */
record Keycloak(String address) {

    static final String ADMIN = "admin";

    private static final String REALM = "/realms/unbus";
    private static final String ADMINISTRATION = "/admin" + REALM;

    static Keycloak at(String address) {
        return new Keycloak(address);
    }

    /** That with which the application under test signs in. */
    static Keycloak ofApplication() {
        String issuer = ConfigProvider.getConfig().getValue("unbus.catalog.oidc.issuer", String.class);
        return at(issuer.substring(0, issuer.length() - REALM.length()));
    }

    /** The same under another name, which its tokens then have as their issuer. */
    Keycloak underAnotherName() {
        return at(address.replace("127.0.0.1", "localhost"));
    }

    String issuer() {
        return address + REALM;
    }

    boolean answers() {
        return given().get(issuer()).statusCode() == 200;
    }

    /** An access token that this client gets for a user. */
    String token(String client, String user) {
        return token(REALM, client, user, password(user));
    }

    static String password(String user) {
        return user + "-password";
    }

    void takeFromGroup(String user, String group) {
        String groups = ADMINISTRATION + "/users/" + id(user) + "/groups";
        String id = administrator().get(address + groups).path("find { it.name == '%s' }.id".formatted(group));
        administrator().delete(address + groups + "/" + id).then().statusCode(204);
    }

    void signOut(String user) {
        administrator()
                .post(address + ADMINISTRATION + "/users/" + id(user) + "/logout")
                .then()
                .statusCode(204);
    }

    void changeSecret(String client, String secret) {
        String clients = address + ADMINISTRATION + "/clients";
        String id = administrator().get(clients + "?clientId=" + client).path("[0].id");
        administrator()
                .contentType("application/json")
                .body(Map.of("clientId", client, "secret", secret))
                .put(clients + "/" + id)
                .then()
                .statusCode(204);
    }

    private String id(String user) {
        return administrator()
                .get(address + ADMINISTRATION + "/users?exact=true&username=" + user)
                .path("[0].id");
    }

    private RequestSpecification administrator() {
        return given().auth().oauth2(token("/realms/master", "admin-cli", ADMIN, ADMIN));
    }

    private String token(String realm, String client, String user, String password) {
        return given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", password,
                        "scope", "openid"))
                .post(address + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
