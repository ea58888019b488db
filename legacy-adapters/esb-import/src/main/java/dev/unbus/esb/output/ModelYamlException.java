package dev.unbus.esb.output;

/** A model that Camel's writer cannot write. */
final class ModelYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelYamlException(String id, Throwable cause) {
        super(id + " cannot be written as YAML: " + cause.getMessage(), cause);
    }
}
