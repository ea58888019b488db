import { Link } from 'react-router';
import { Nothing } from '../parts/Loaded';
import { View } from '../parts/View';

export function NotFound() {
  return (
    <View title="No such page">
      <Nothing title="There is no page at this address">
        <Link to="/">To the overview</Link>
      </Nothing>
    </View>
  );
}
