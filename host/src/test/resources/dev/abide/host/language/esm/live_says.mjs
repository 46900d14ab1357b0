console.log('should not run');
export const there = 1;
