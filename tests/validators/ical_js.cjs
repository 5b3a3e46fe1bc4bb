// A calendar on standard input → its events as JSON. The argument is the file of ical.js.
"use strict";

const ICAL = require(process.argv[2]);

function moment(time, name) {
  if (!time || time.isDate || time.zone === ICAL.Timezone.localTimezone) {
    throw new Error(`${name} ${time} is not a time in a known zone`);
  }
  return new Date(time.toUnixTime() * 1000).toISOString();
}

function parsed(component) {
  const event = new ICAL.Event(component);
  if (!event.uid) {
    throw new Error("a VEVENT has no UID");
  }
  return {
    uid: event.uid,
    start: moment(event.startDate, "DTSTART"),
    end: moment(event.endDate, "DTEND"),
    status: component.getFirstPropertyValue("status"),
    sequence: event.sequence ?? 0,
    summary: event.summary ?? "",
  };
}

try {
  const text = require("node:fs").readFileSync(0, "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  if (calendar.name !== "vcalendar") {
    throw new Error(`a ${calendar.name} is not a calendar`);
  }
  const events = calendar.getAllSubcomponents("vevent").map(parsed);
  process.stdout.write(JSON.stringify(events));
} catch (error) {
  process.stderr.write(String(error.message ?? error));
  process.exitCode = 1;
}
