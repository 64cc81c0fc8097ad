import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFile, googleCalendar, outlookCalendar } from '../../static/lounge/calendar.js'

const ENTRY = {
  title: 'あきさんと話す + お茶',
  starts: Date.UTC(2026, 10, 30, 14, 45),
  minutes: 30,
  link: 'https://play.example.org/m/mabc/lounge#t3',
  about: 'A & B',
}

test('an entry for Google has its times in UTC', () => {
  const url = new URL(googleCalendar(ENTRY))
  assert.equal(url.origin, 'https://calendar.google.com')
  assert.equal(url.searchParams.get('dates'), '20261130T144500Z/20261130T151500Z')
  assert.equal(url.searchParams.get('text'), ENTRY.title)
  assert.equal(url.searchParams.get('details'), 'A & B\nhttps://play.example.org/m/mabc/lounge#t3')
  assert.equal(url.searchParams.get('location'), ENTRY.link)
})

test('an entry for Outlook too, without a plus for a space', () => {
  const url = new URL(outlookCalendar(ENTRY))
  assert.equal(url.host, 'outlook.live.com')
  assert.equal(url.searchParams.get('startdt'), '2026-11-30T14:45:00Z')
  assert.equal(url.searchParams.get('enddt'), '2026-11-30T15:15:00Z')
  assert.equal(url.searchParams.get('subject'), ENTRY.title)
  assert.ok(!url.search.includes('+'))
  assert.equal(new URL(outlookCalendar(ENTRY, 'office')).host, 'outlook.office.com')
})

test('a file', () => {
  assert.equal(calendarFile('mabc', '3', '1'), '/m/mabc/lounge/3/1.ics')
})
