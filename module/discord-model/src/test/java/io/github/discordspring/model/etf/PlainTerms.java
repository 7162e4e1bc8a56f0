package io.github.discordspring.model.etf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads terms in the plainest way, one byte after the other, to compare with; and makes
 * some.
 */
public final class PlainTerms {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final String[] ATOMS = { "nil", "null", "true", "false", "ok", "", "d", "op" };

	private PlainTerms() {
	}

	/**
	 * Reads a term.
	 * @return {@code null} if it is none
	 */
	public static @Nullable JsonNode read(byte[] bytes) {
		try {
			ByteBuffer in = ByteBuffer.wrap(bytes);
			if (in.get(0) == (byte) 131) {
				in.get();
				if (in.hasRemaining() && in.get(1) == 80) {
					in = inflate(in.position(2));
				}
			}
			JsonNode tree = term(in);
			return in.hasRemaining() ? null : tree;
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException | IOException ex) {
			return null;
		}
	}

	private static ByteBuffer inflate(ByteBuffer in) throws IOException {
		int size = in.getInt();
		ByteArrayInputStream compressed = new ByteArrayInputStream(in.array(), in.position(), in.remaining());
		Inflater inflater = new Inflater();
		try {
			// A buffer of one byte, so that nothing is taken of what is behind
			byte[] term = new InflaterInputStream(compressed, inflater, 1).readAllBytes();
			if (term.length != size || compressed.available() > 0) {
				throw new IOException("Another size");
			}
			return ByteBuffer.wrap(term);
		}
		finally {
			inflater.end();
		}
	}

	private static JsonNode term(ByteBuffer in) throws CharacterCodingException {
		int tag = in.get() & 0xFF;
		switch (tag) {
			case 97 -> {
				return NODES.numberNode(in.get() & 0xFF);
			}
			case 98 -> {
				return NODES.numberNode(in.getInt());
			}
			case 110 -> {
				return number(in, in.get() & 0xFF);
			}
			case 111 -> {
				return number(in, in.getInt());
			}
			case 70 -> {
				return floating(in.getDouble());
			}
			case 99 -> {
				String text = new String(bytes(in, 31), StandardCharsets.ISO_8859_1).split("\0", 2)[0];
				if (!text.matches("[-+.0-9eE]+")) {
					throw new IllegalArgumentException("No number");
				}
				return floating(Double.parseDouble(text));
			}
			case 109 -> {
				return NODES.stringNode(utf8(bytes(in, in.getInt())));
			}
			case 100, 115, 118, 119 -> {
				String atom = atom(in, tag);
				return switch (atom) {
					case "nil", "null" -> NODES.nullNode();
					case "true" -> NODES.booleanNode(true);
					case "false" -> NODES.booleanNode(false);
					default -> NODES.stringNode(atom);
				};
			}
			case 104 -> {
				return list(in, in.get() & 0xFF, false);
			}
			case 105 -> {
				return list(in, in.getInt(), false);
			}
			case 106 -> {
				return NODES.arrayNode();
			}
			case 108 -> {
				return list(in, in.getInt(), true);
			}
			case 107 -> {
				ArrayNode array = NODES.arrayNode();
				for (byte number : bytes(in, in.getShort() & 0xFFFF)) {
					array.add(number & 0xFF);
				}
				return array;
			}
			case 116 -> {
				ObjectNode object = NODES.objectNode();
				int size = count(in.getInt());
				for (int i = 0; i < size; i++) {
					String name = name(in);
					object.set(name, term(in));
				}
				return object;
			}
			default -> throw new IllegalArgumentException("Tag " + tag);
		}
	}

	private static int count(int size) {
		if (size < 0) {
			throw new IllegalArgumentException("More than there can be");
		}
		return size;
	}

	private static JsonNode list(ByteBuffer in, int size, boolean tail) throws CharacterCodingException {
		ArrayNode array = NODES.arrayNode();
		for (int i = 0; i < count(size); i++) {
			array.add(term(in));
		}
		if (tail && in.get() != 106) {
			throw new IllegalArgumentException("No end");
		}
		return array;
	}

	private static String name(ByteBuffer in) throws CharacterCodingException {
		int tag = in.get() & 0xFF;
		return switch (tag) {
			case 97 -> String.valueOf(in.get() & 0xFF);
			case 98 -> String.valueOf(in.getInt());
			case 110 -> number(in, in.get() & 0xFF).asString();
			case 111 -> number(in, in.getInt()).asString();
			case 109 -> utf8(bytes(in, in.getInt()));
			case 100, 115, 118, 119 -> atom(in, tag);
			default -> throw new IllegalArgumentException("No name");
		};
	}

	private static String atom(ByteBuffer in, int tag) throws CharacterCodingException {
		byte[] name = bytes(in, (tag == 115 || tag == 119) ? in.get() & 0xFF : in.getShort() & 0xFFFF);
		return (tag == 100 || tag == 115) ? new String(name, StandardCharsets.ISO_8859_1) : utf8(name);
	}

	private static JsonNode number(ByteBuffer in, int size) {
		boolean negative = in.get() != 0;
		byte[] bytes = bytes(in, size);
		BigInteger number = BigInteger.ZERO;
		for (int i = bytes.length - 1; i >= 0; i--) {
			number = number.shiftLeft(8).add(BigInteger.valueOf(bytes[i] & 0xFF));
		}
		number = negative ? number.negate() : number;
		return (number.bitLength() < 32) ? NODES.numberNode(number.intValue())
				: (number.bitLength() < 64) ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
	}

	private static JsonNode floating(double number) {
		if (!Double.isFinite(number)) {
			throw new IllegalArgumentException("No number");
		}
		return NODES.numberNode(number);
	}

	private static byte[] bytes(ByteBuffer in, int length) {
		if (length < 0 || length > in.remaining()) {
			throw new BufferUnderflowException();
		}
		byte[] bytes = new byte[length];
		in.get(bytes);
		return bytes;
	}

	private static String utf8(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	/**
	 * Makes a term of any kind.
	 * @return its bytes, without version
	 */
	public static byte[] any(Random random, int depth) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, random, depth);
		return out.toByteArray();
	}

	private static void write(ByteArrayOutputStream out, Random random, int depth) {
		int size = random.nextInt(4);
		switch (random.nextInt((depth > 0) ? 13 : 8)) {
			case 0 -> out.writeBytes(Terms.bytes(97, random.nextInt(256)));
			case 1 -> {
				out.write(98);
				random(out, random, 4);
			}
			case 2 -> {
				int length = random.nextInt(12);
				out.writeBytes(Terms.bytes(110, length, random.nextInt(2)));
				random(out, random, length);
			}
			case 3 -> {
				int length = random.nextInt(12);
				out.writeBytes(Terms.bytes(111, 0, 0, 0, length, random.nextInt(2)));
				random(out, random, length);
			}
			case 4 -> {
				out.write(70);
				random(out, random, 8);
			}
			case 5 -> {
				byte[] text = String.format(Locale.ROOT, "%.20e", random.nextGaussian())
					.getBytes(StandardCharsets.ISO_8859_1);
				out.writeBytes(Terms.bytes(99, text, new byte[31 - text.length]));
			}
			case 6 -> name(out, random);
			case 7 -> out.writeBytes(Terms.bytes(107, 0, size, "xyz".substring(0, size)));
			case 8 -> {
				out.writeBytes(Terms.bytes(104, size));
				several(out, random, depth, size);
			}
			case 9 -> {
				out.writeBytes(Terms.bytes(105, 0, 0, 0, size));
				several(out, random, depth, size);
			}
			case 10 -> {
				out.writeBytes(Terms.bytes(108, 0, 0, 0, size));
				several(out, random, depth, size);
				out.write(106);
			}
			case 11 -> out.write(106);
			default -> {
				out.writeBytes(Terms.bytes(116, 0, 0, 0, size));
				for (int i = 0; i < size; i++) {
					name(out, random);
					write(out, random, depth - 1);
				}
			}
		}
	}

	private static void several(ByteArrayOutputStream out, Random random, int depth, int size) {
		for (int i = 0; i < size; i++) {
			write(out, random, depth - 1);
		}
	}

	private static void name(ByteArrayOutputStream out, Random random) {
		String text = (random.nextInt(3) > 0) ? ATOMS[random.nextInt(ATOMS.length)] : "é世\uD83D\uDE00".substring(0, 2);
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		switch (random.nextInt(6)) {
			case 0 -> out.writeBytes(Terms.bytes(97, random.nextInt(256)));
			case 1 -> out.writeBytes(Terms.bytes(100, 0, utf8.length, utf8));
			case 2 -> out.writeBytes(Terms.bytes(115, utf8.length, utf8));
			case 3 -> out.writeBytes(Terms.bytes(118, 0, utf8.length, utf8));
			case 4 -> out.writeBytes(Terms.bytes(119, utf8.length, utf8));
			default -> out.writeBytes(Terms.bytes(109, 0, 0, 0, utf8.length, utf8));
		}
	}

	private static void random(ByteArrayOutputStream out, Random random, int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		out.writeBytes(bytes);
	}

	/**
	 * Changes a few bytes, or leaves some out at the end.
	 */
	public static byte[] changed(byte[] term, Random random) {
		byte[] likely = Terms.bytes(70, 97, 98, 99, 100, 104, 105, 106, 107, 108, 109, 110, 115, 116, 118, 119, 131, 0,
				1, 2, 3, 255);
		byte[] changed = (random.nextInt(8) == 0) ? Arrays.copyOf(term, random.nextInt(term.length) + 1) : term.clone();
		for (int i = random.nextInt(3); i > 0; i--) {
			changed[random.nextInt(changed.length)] = (random.nextInt(4) == 0) ? (byte) random.nextInt()
					: likely[random.nextInt(likely.length)];
		}
		return changed;
	}

}
