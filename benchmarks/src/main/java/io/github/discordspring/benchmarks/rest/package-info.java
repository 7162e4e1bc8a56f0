/**
 * What calls to Discord's HTTP API cost, and how near they come to what its limits allow,
 * beside other libraries.
 */
@NullMarked
package io.github.discordspring.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
