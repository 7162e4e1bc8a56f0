package io.github.discordspring.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageCreateEventCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What it costs to read a MESSAGE_CREATE of 1.5 kB and the header of its payload. The
 * ratio that counts is {@code message} to {@code tokens}, the floor: it shall be 1.5.
 * {@code etfMessage} is the same event in Erlang's format, which shall be no slower.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ModelBenchmark {

	private static final String HEADER = "{\"t\":\"MESSAGE_CREATE\",\"s\":123456,\"op\":0,\"d\":";

	private byte[] payload = new byte[0];

	/** The same with the header behind the data. */
	private byte[] reversed = new byte[0];

	/** The data of the payload as a term. */
	private byte[] term = new byte[0];

	/** The payload as a term. */
	private byte[] etfPayload = new byte[0];

	/** The same with the data in front, as Erlang sorts it. */
	private byte[] etfReversed = new byte[0];

	private final PayloadHeader header = new PayloadHeader();

	private final PayloadHeader etfHeader = new PayloadHeader(Encoding.ETF);

	/**
	 * Makes the payloads.
	 * @throws IOException if the sample cannot be read
	 */
	@Setup
	public void load() throws IOException {
		try (InputStream in = ModelBenchmark.class.getResourceAsStream("/samples/message-create.json")) {
			if (in == null) {
				throw new IOException("There is no sample of MESSAGE_CREATE");
			}
			String data = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
			this.payload = (HEADER + data + "}").getBytes(StandardCharsets.UTF_8);
			this.reversed = ("{\"d\":" + data + "," + HEADER.substring(1, HEADER.length() - 5) + "}")
				.getBytes(StandardCharsets.UTF_8);
			this.term = EtfPayloads.of(data.getBytes(StandardCharsets.UTF_8));
			this.etfPayload = EtfPayloads.of(this.payload);
			this.etfReversed = EtfPayloads.of(this.reversed);
		}
	}

	/**
	 * Walks the tokens of the data and makes nothing of them.
	 * @return something that depends on all of them
	 */
	@Benchmark
	public int tokens() {
		return walk(data());
	}

	private static int walk(JsonParser tokens) {
		int count = 0;
		try (JsonParser parser = tokens) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				count += token.id();
				if (parser.streamReadContext().inRoot()) {
					break;
				}
			}
		}
		return count;
	}

	/**
	 * Reads the data into a record.
	 * @return the record
	 */
	@Benchmark
	public MessageCreateEvent message() {
		try (JsonParser parser = data()) {
			parser.nextToken();
			return MessageCreateEventCodec.INSTANCE.read(parser);
		}
	}

	/**
	 * Walks the tokens of the data as a term and makes nothing of them.
	 * @return something that depends on all of them
	 */
	@Benchmark
	public int etfTokens() {
		return walk(term());
	}

	/**
	 * Reads the data as a term into a record.
	 * @return the record
	 */
	@Benchmark
	public MessageCreateEvent etfMessage() {
		try (JsonParser parser = term()) {
			parser.nextToken();
			return MessageCreateEventCodec.INSTANCE.read(parser);
		}
	}

	private JsonParser term() {
		return Encoding.ETF.parser(this.term, 0, this.term.length);
	}

	private JsonParser data() {
		int offset = HEADER.length();
		return Encoding.JSON.parser(this.payload, offset, this.payload.length - offset);
	}

	/**
	 * Reads the header before the data.
	 * @return the sequence
	 */
	@Benchmark
	public long header() {
		this.header.read(this.payload, 0, this.payload.length);
		return this.header.sequence();
	}

	/**
	 * Reads the header behind the data.
	 * @return the sequence
	 */
	@Benchmark
	public long headerBehindData() {
		this.header.read(this.reversed, 0, this.reversed.length);
		return this.header.sequence();
	}

	/**
	 * Reads the header before the data of a term.
	 * @return the sequence
	 */
	@Benchmark
	public long etfHeader() {
		this.etfHeader.read(this.etfPayload, 0, this.etfPayload.length);
		return this.etfHeader.sequence();
	}

	/**
	 * Reads the header behind the data of a term.
	 * @return the sequence
	 */
	@Benchmark
	public long etfHeaderBehindData() {
		this.etfHeader.read(this.etfReversed, 0, this.etfReversed.length);
		return this.etfHeader.sequence();
	}

}
