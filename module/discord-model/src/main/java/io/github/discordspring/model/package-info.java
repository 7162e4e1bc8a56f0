/**
 * What every part of the model is made of: ids, secrets, open enumerations, values that
 * may be left out.
 */
@NullMarked
package io.github.discordspring.model;

import org.jspecify.annotations.NullMarked;
