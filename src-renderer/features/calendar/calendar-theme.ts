import type { PluginInput } from '@fullcalendar/react'

/*
 * A theme of FullCalendar 7 is a plugin of option defaults whose values are class names. With this one only its skeleton.css is loaded, and every look stands in
 * range.css under names of ours. The cast: the type of a plugin leaves its options out.
 */
export const studioCalendarTheme = {
  name: 'studio-theme',
  optionDefaults: {
    className: 'cal',
    viewClass: 'cal-view',
    headerToolbar: false,
    eventShortHeight: 34,
    dayNarrowWidth: 72,
    blockEventClass: 'cal-event',
    columnEventClass: 'cal-event-column',
    columnEventInnerClass: 'cal-event-inner',
    columnEventAfterClass: 'cal-resizer',
    rowEventClass: 'cal-event-row',
    rowEventInnerClass: 'cal-event-inner',
    listItemEventClass: 'cal-list-item',
    listItemEventInnerClass: 'cal-event-inner',
    listDayHeaderClass: 'cal-list-head',
    noEventsClass: 'cal-no-events',
    backgroundEventClass: 'cal-closed',
    highlightClass: 'cal-highlight',
    dayHeaderClass: (info: { isToday: boolean }) => (info.isToday ? 'cal-day-head cal-today' : 'cal-day-head'),
    dayHeaderInnerClass: 'cal-day-head-inner',
    tableHeaderClass: 'cal-table-head',
    dayRowClass: 'cal-week-row',
    dayCellClass: (info: { isToday: boolean; isOther: boolean }) =>
      `cal-cell${info.isToday ? ' cal-today' : ''}${info.isOther ? ' cal-other' : ''}`,
    dayCellTopInnerClass: 'cal-cell-top',
    dayCellInnerClass: 'cal-cell-inner',
    moreLinkClass: 'cal-more',
    dayLaneClass: (info: { isToday: boolean }) => (info.isToday ? 'cal-lane cal-today' : 'cal-lane'),
    dayLaneInnerClass: 'cal-lane-inner',
    slotLaneClass: (info: { isMinor: boolean }) => (info.isMinor ? 'cal-slot cal-slot-minor' : 'cal-slot'),
    nowIndicatorLineClass: 'cal-now-line',
    nowIndicatorDotClass: 'cal-now-dot',
  },
  views: {
    timeGrid: {
      slotHeaderClass: 'cal-slot-head',
      slotHeaderInnerClass: (info: { isFirst: boolean }) => (info.isFirst ? 'cal-slot-head-inner cal-first' : 'cal-slot-head-inner'),
      dayHeaderDividerClass: 'cal-head-divider',
      nowIndicatorHeaderClass: 'cal-now-head',
    },
  },
} as unknown as PluginInput
