import { useLocation } from '@tanstack/react-router'

/** Whether somebody came here from another page of ours: only then may the focus go to the heading by itself. */
export function useArrival(): boolean {
  return useLocation({ select: ({ state }) => state.__TSR_index > 0 })
}
