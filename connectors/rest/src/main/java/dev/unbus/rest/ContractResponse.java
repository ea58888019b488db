package dev.unbus.rest;

import java.util.Set;

/** An answer that the contract allows: its body and the names of its headers, in lower case. */
record ContractResponse(ContractBody body, Set<String> headers) {}
