package dev.unbus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearSecretsTest {

    @ParameterizedTest
    @CsvSource({
        "PASSWORD,changeit",
        "dbPassword,x",
        "password,geheim",
        "API_KEY,a8Fk29dkQ0zPw81Lm",
        "token,3f9A-77bc-Qw12-zz90",
        "whatever,https://me:geheim@example.com"
    })
    void findsASecretInAConstant(String name, String value) {
        assertThat(ClearSecrets.ofConstant(name, value)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN,token",
        "API_KEY,X-Api-Key",
        "PASSWORD,password",
        "PASSWORD_FILE,/run/secrets/password",
        "TOKEN,Bearer",
        "BUSINESS_KEY,a8Fk29dkQ0zPw81Lm",
        "PASSWORD,${unbus.password}",
        "setHeader,Authorization",
        "CONSUMER,?commitRecord=database",
        "token,orders.placed.topic.2026"
    })
    void findsNoneInAName(String name, String value) {
        assertThat(ClearSecrets.ofConstant(name, value)).isEmpty();
    }
}
